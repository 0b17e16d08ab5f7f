import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND } from '../../lambdas/domain/text/command.ts';
import { truedown } from '../cli/truedown.ts';
import { filesIn, ROOT } from './source-files.ts';

const ENDINGS = ['.ts', '.mjs', '.js', '.json', '.md', '.mjml', '.hbs', '.html', '.sql', '.yaml', '.sh'];
const written = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  'package.json',
  'cdk.json',
  '.ci/run',
  ...['docs', 'lambdas', 'cdk', 'templates', 'samples', 'test'].flatMap((folder) => filesIn(folder, ...ENDINGS)),
].filter((file) => file !== 'test/house/commands.test.ts');

/** Ways to call a program that ask the registry where it is not installed. */
const REACHES =
  /\b(npx(?! --no-install )|npm exec|npm x|npm init|npm create|bunx|pnpx|pnpm dlx|yarn dlx)[ \t]+[^\s`'"]+/g;

const reaching = (text: string) => text.match(REACHES) ?? [];

const COMMANDS = [
  ...['run', 'land', 'release', 'abandon', 'settle', 'verify', 'withdraw', 'doctor', 'template', 'layout'],
  ...['stop', 'resume', 'redrive', 'why', 'init', 'check', 'explain', 'what-if', 'quote', 'renewal'],
];

describe("no command that we write reaches a registry (B4: the name is nobody's there)", () => {
  it.each([
    { text: 'npx truedown doctor', found: true },
    { text: 'npx  truedown doctor', found: true },
    { text: 'npx -y truedown', found: true },
    { text: 'npm exec truedown', found: true },
    { text: 'npx cdk deploy', found: true },
    { text: 'npx --no-install truedown doctor', found: false },
    { text: 'after npm link: truedown doctor', found: false },
  ])('knows one: $text', ({ text, found }) => expect(reaching(text).length > 0).toBe(found));

  it('in sources, settings of tools and the README', () => {
    expect(written.length).toBeGreaterThan(400);
    const found = written.flatMap((file) =>
      reaching(readFileSync(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each([[], ...COMMANDS.map((command) => [command])])('in the help of %s', async (...command: string[]) => {
    const { stdout, status } = await truedown(...command, '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: ${COMMAND} ${command.join(' ')}`));
    expect(reaching(stdout)).toEqual([]);
  });

  it('lists every command above', async () => {
    const listed = [...(await truedown('--help')).stdout.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== 'help').sort()).toEqual([...COMMANDS].sort());
  });
});
