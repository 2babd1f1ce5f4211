import { LineRuleType, type IStylesOptions } from 'docx';

const ink = '1D2A2C';
const subtle = '56605F';
const petrol = '0B5561';

const heading = (size: number) => ({
  run: { size, bold: true, color: petrol, font: 'Arial' },
  paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
});

/** The named styles of a document for Word; sizes of text in half points, of space in twentieths of a point. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, color: ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 44, bold: true, color: petrol },
      paragraph: { spacing: { after: 100 }, keepNext: true },
    },
    heading1: heading(29),
    heading2: heading(24),
    heading3: heading(21),
    hyperlink: { run: { color: petrol, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 24, color: subtle },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 19, color: subtle },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    {
      id: 'Inhoudskop',
      name: 'Inhoudskop',
      basedOn: 'Normal',
      run: { size: 29, bold: true, color: petrol },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    },
    ...[0, 300].map((left, index) => ({
      id: `Inhoud${index + 1}`,
      name: `Inhoud ${index + 1}`,
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 }, indent: { left } },
    })),
    { id: 'Noot', name: 'Noot', basedOn: 'Normal', run: { size: 17, color: subtle } },
    {
      id: 'Fictief',
      name: 'Fictief',
      basedOn: 'Normal',
      run: { bold: true, color: 'A8431B' },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'Tabeltekst',
      name: 'Tabeltekst',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Tabelkop',
      name: 'Tabelkop',
      basedOn: 'Tabeltekst',
      run: { bold: true, color: petrol },
      paragraph: { keepNext: true },
    },
    {
      id: 'Feit',
      name: 'Feit',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 60 },
        indent: { left: 2500, hanging: 2500 },
      },
    },
    ...['Header', 'Footer'].map((name) => ({
      id: name,
      name: name.toLowerCase(),
      basedOn: 'Normal',
      run: { size: 17, color: subtle },
    })),
  ],
};
