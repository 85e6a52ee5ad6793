"""Geometry: the SOP's routes, tiles and swimlane picture. Knows no domain file format."""
