/** What `build.ts` needs of MJML 5, which ships no types. */
declare module 'mjml' {
  interface Options {
    readonly validationLevel: 'strict';
    readonly ignoreIncludes: boolean;
    readonly filePath: string;
    readonly fonts: Readonly<Record<string, string>>;
  }
  export default function mjml2html(source: string, options: Options): Promise<{ readonly html: string }>;
}
