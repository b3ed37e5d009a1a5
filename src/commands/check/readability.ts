import readability from 'text-readability';
import { sentencesOf } from '../../article/text/sentences.ts';
import type { Seeds } from '../../seeds/types.ts';
import type { Doubts } from './doubt.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';

/** A sentence beyond this is read twice. */
const longestSentence = 25;
/** The median school grade (Flesch and Kincaid) that the prose should not pass, and the grade from which a paragraph is listed whatever the rest is like. */
const [highestMedian, hard] = [9, 11];
/** Shorter texts have no grade worth the name. */
const fewestWords = 8;

/** Sentences that are too long, the longest first. */
export function longSentences(seeds: Seeds): Doubts {
  const found = paragraphs(seeds).flatMap(({ text, ...place }) =>
    sentencesOf({ text, start: 0, end: text.length }).map((sentence) => ({
      ...place,
      words: wordsOf(sentence.text),
      text: sentence.text,
    })),
  );
  const long = found.filter(({ words }) => words > longestSentence).sort((a, b) => b.words - a.words);
  return {
    title: `Sentences of more than ${longestSentence} words; say one thing in each`,
    entries: long.map(({ words, text, ...place }) => ({
      ...place,
      reason: `${words} words: “${text.slice(0, 60)}...”`,
    })),
  };
}

/** Paragraphs that are hard to read, the hardest first: all above the median that is wanted where that is passed, else the hardest alone. */
export function hardParagraphs(seeds: Seeds): Doubts {
  const graded = paragraphs(seeds)
    .filter(({ text }) => wordsOf(text) >= fewestWords)
    .map((one) => ({ ...one, grade: gradeOf(one) }));
  const grades = graded.map(({ grade }) => grade).sort((a, b) => a - b);
  const median = grades[Math.floor(grades.length / 2)] ?? 0;
  const from = median > highestMedian ? highestMedian : hard;
  return {
    title: `Paragraphs that are hard to read; the median grade is ${median.toFixed(1)}, and at most ${highestMedian} is wanted`,
    entries: graded
      .filter(({ grade }) => grade > from)
      .sort((a, b) => b.grade - a.grade)
      .map(({ text, grade, ...place }) => ({
        ...place,
        reason: `grade ${grade.toFixed(1)}: “${text.slice(0, 60)}${text.length > 60 ? '...' : ''}”`,
      })),
  };
}

const wordsOf = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** The grade of Flesch and Kincaid: by words in a sentence and syllables in a word. */
const gradeOf = ({ text }: Paragraph): number => readability.fleschKincaidGrade(text);
