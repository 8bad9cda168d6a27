// Microsoft's recognizers look for numbers, ordinals and amounts in the same texts.
//
// usage: node peer_recognizers.cjs MODULES TEXTS ROUNDS     TEXTS: a file with a JSON text a line
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const [modules, texts, rounds] = process.argv.slice(2);
const load = createRequire(modules + '/');
const suite = load('@microsoft/recognizers-text-suite');
const { version } = load('@microsoft/recognizers-text-suite/package.json');
const rows = readFileSync(texts, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const figures = ['recognizeNumber', 'recognizePercentage', 'recognizeCurrency'];
const tasks = { rank: ['recognizeOrdinal'], figures };

for (let round = 0; round <= Number(rounds); round++) {
  for (const [task, names] of Object.entries(tasks)) {
    const before = process.cpuUsage();
    let result = 0;
    for (const text of rows) {
      for (const name of names) result += suite[name](text, 'zh-cn').length;
    }
    const used = process.cpuUsage(before);
    const ms = (used.user + used.system) / 1000;
    if (round > 0) console.log(JSON.stringify({ version, task, ms, result: String(result) }));
  }
}
