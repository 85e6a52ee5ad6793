"""Everything said in Indonesian that is made from facts: numbers, dates, words and sentences, in one place."""
