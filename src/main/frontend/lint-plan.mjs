// Runs bpmnlint's recommended rules over the plan's process models.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../../processes');

function models() {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
  } catch {
    return [];
  }
}

const files = models().map((name) => join(folder, name));
if (files.length === 0) {
  console.log('bpmnlint: no process model yet');
} else {
  const bpmnlint = join(
    dirname(createRequire(import.meta.url).resolve('bpmnlint/package.json')),
    'bin/bpmnlint.js',
  );
  const { status } = spawnSync(process.execPath, [bpmnlint, ...files], { cwd: here, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
