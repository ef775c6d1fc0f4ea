// Word filters of npm on labelled rows: node word-filters.mjs FOLDER
import { readFileSync } from 'node:fs';
import { Filter } from 'bad-words';
import BadWordsNext from 'bad-words-next';
import bwnEn from 'bad-words-next/lib/en';
import leo from 'leo-profanity';
import { Profanity } from '@2toad/profanity';
import {
  RegExpMatcher, englishDataset, englishRecommendedTransformers,
} from 'obscenity';

const folder = process.argv[2];
const LISTS = { sv: 'sv', nb: 'no', da: 'da', fi: 'fi', en: 'en' };
const FILES = ['rtplx-sv', 'rtplx-nb', 'rtplx-da', 'rtplx-fi', 'rtplx-en', 'dkhate'];

function list(language) {
  return readFileSync(`${folder}/lexicons/ldnoobw/${LISTS[language]}.txt`, 'utf8')
    .split('\n').map((w) => w.trim().toLowerCase()).filter((w) => w);
}

function rows(file) {
  return readFileSync(`${folder}/${file}.tsv`, 'utf8').split('\n').filter((l) => l).map((l) => {
    const cells = l.split('\t');
    return { language: cells[1], breach: cells[2] === '1', text: cells.slice(4).join('\t') };
  });
}

function wholeWord(words) {
  const escaped = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => any.test(text);
}

const FILTERS = {
  'whole words of LDNOOBW (as Discourse)': (l) => wholeWord(list(l)),
  'parts of words of LDNOOBW (as WordPress)': (l) => {
    const words = list(l);
    return (text) => words.some((w) => text.toLowerCase().includes(w));
  },
  'obscenity 0.4.6, English': () => {
    const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    return (text) => matcher.hasMatch(text);
  },
  'bad-words 4.0.0 + LDNOOBW': (l) => {
    const filter = new Filter({ list: list(l) });
    return (text) => filter.isProfane(text);
  },
  'bad-words-next 3.2.0, English': () => {
    const filter = new BadWordsNext({ data: bwnEn.default ?? bwnEn });
    return (text) => filter.check(text);
  },
  'leo-profanity 1.9.0 + LDNOOBW': (l) => {
    leo.reset();
    leo.add(list(l));
    return (text) => leo.check(text);
  },
  '@2toad/profanity 3.3.0 + LDNOOBW': (l) => {
    const filter = new Profanity();
    filter.addWords(list(l));
    return (text) => filter.exists(text);
  },
};

function macro(all, found) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  all.forEach((row) => {
    const hit = found(row.text);
    if (row.breach) { if (hit) tp++; else fn++; } else if (hit) fp++; else tn++;
  });
  return ((2 * tp) / (2 * tp + fp + fn) + (2 * tn) / (2 * tn + fp + fn)) / 2;
}

console.log(['filter', ...FILES].join('\t'));
for (const [name, make] of Object.entries(FILTERS)) {
  const figures = FILES.map((file) => {
    const all = rows(file);
    try {
      return macro(all, make(all[0].language)).toFixed(3);
    } catch (e) {
      return `- (${e.message.slice(0, 40)})`;
    }
  });
  console.log([name, ...figures].join('\t'));
}
