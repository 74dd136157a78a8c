// One command of mapshaper on a file that is in memory already.
// node mapshaper_command.cjs FOLDER_OF_MODULES INPUT COMMAND OUTPUT
const [folder, input, command, output] = process.argv.slice(2);
const { internal } = require(`${folder}/mapshaper`);
const { version } = require(`${folder}/mapshaper/package.json`);

const job = new internal.Job();
const run = (text) => internal.runParsedCommands(internal.parseCommands(text), job);

async function main() {
  await run(`-i ${input}`);
  const start = performance.now();
  const processor = process.cpuUsage();
  await run(command);
  const passed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const seconds = Math.min(passed, (user + system) / 1e6);
  await run(`-o ${output} force`);
  console.log(["mapshaper " + version, "run", seconds, ""].join("\t"));
}

main();
