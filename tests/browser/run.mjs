// Runs a test file, or says why it is skipped: exit status 77.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const missing = [path.join(here, 'node_modules/playwright-core'), path.join(here, 'node_modules/axe-core'), '/usr/bin/chromium']
  .filter((file) => !fs.existsSync(file));
if (missing.length > 0) {
  console.log(`Skipped: there is no ${missing.join(', no ')}. scripts/test installs it.`);
  process.exit(77);
}
process.exit(spawnSync(process.execPath, ['--test', path.join(here, process.argv[2])], { stdio: 'inherit' }).status);
