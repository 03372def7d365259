// Bundles the islands and styles into target/classes/static/app, under names that do not change.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, '../../../target/classes/static/app');
const languages = ['en', 'fr', 'ar'];

/** `import words from 'messages:form.'` gives the texts under that prefix, per language, from the server's own files. */
const messages = {
  name: 'messages',
  setup(bundler) {
    bundler.onResolve({ filter: /^messages:/ }, ({ path }) => ({
      path: path.slice(9),
      namespace: 'messages',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'messages' }, ({ path: prefix }) => {
      const files = languages.map((language) => join(here, `../resources/messages_${language}.properties`));
      const texts = files.map((file) => textsUnder(prefix, readFileSync(file, 'utf8')));
      const contents = Object.fromEntries(languages.map((language, index) => [language, texts[index]]));
      return { contents: JSON.stringify(contents), loader: 'json', watchFiles: files };
    });
  },
};

function textsUnder(prefix, properties) {
  const texts = {};
  for (const line of properties.split(/\r?\n/)) {
    const [, key, text] = /^([^#!=\s][^=\s]*)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key?.startsWith(prefix)) {
      texts[key.slice(prefix.length)] = text;
    }
  }
  return texts;
}

// form-js asks its translate service for most of its words. These few it does not; the build fails when an
// upgrade moves them, so that no English slips into a French or an Arabic page unseen.
const leftovers = [
  ["children: valueLabel || 'Select'", "children: valueLabel || inPageLanguage('Select')", 1],
  ["placeholder: 'Search'", "placeholder: inPageLanguage('Search')", 1],
  ["emptyListMessage = 'No results'", "emptyListMessage = inPageLanguage('No results')", 1],
  ['`Remove list item ${itemIndex + 1}`', "`${inPageLanguage('Remove list item')} ${itemIndex + 1}`", 1],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "placeholder: inPageLanguage('hh:mm')", 1],
  ['placeholder: getLocaleReadableDateFormat()', "placeholder: inPageLanguage('dd/mm/yyyy')", 1],
  ['dateFormat: getLocaleDateFlatpickrConfig()', "dateFormat: 'd/m/Y'", 1],
  ["translate('Add new')", "(repeaterField.properties?.add || translate('Add new'))", 1],
];

const formWords = {
  name: 'form-words',
  setup(bundler) {
    bundler.onLoad({ filter: /form-js-viewer[/\\]dist[/\\]index\.es\.js$/ }, ({ path }) => {
      let source = readFileSync(path, 'utf8');
      for (const [english, translated, times] of leftovers) {
        const parts = source.split(english);
        if (parts.length - 1 !== times) {
          throw new Error(`form-js changed: found ${parts.length - 1} times instead of ${times}: ${english}`);
        }
        source = parts.join(translated);
      }
      const words = JSON.stringify(join(here, 'src/form-words.ts'));
      return { contents: `import { inPageLanguage } from ${words};\n${source}`, loader: 'js' };
    });
  },
};

await build({
  entryPoints: {
    shell: join(here, 'src/shell.ts'),
    form: join(here, 'src/form.ts'),
    diagram: join(here, 'src/diagram.ts'),
    'shell.rtl': join(here, 'styles/shell.rtl.css'),
  },
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'info',
  plugins: [messages, formWords],
});
