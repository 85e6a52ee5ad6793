// Reads BPMN files as bpmn.io's programs do, and prints what they warn of: one JSON list for each file.
import { readFileSync } from "node:fs";
import { BpmnModdle } from "bpmn-moddle";

for (const file of process.argv.slice(2)) {
  const { warnings } = await new BpmnModdle().fromXML(readFileSync(file, "utf8"));
  console.log(JSON.stringify(warnings.map((one) => one.message)));
}
