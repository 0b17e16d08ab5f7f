/** Files that systems, editors and sync programs leave in folders, and that nobody dropped. */
const SYSTEM_FILES: readonly RegExp[] = [
  /^(\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|Icon[\r\uf00d]|\.gitkeep|\.gitignore|\.keep|\.directory)$/i,
  /^(~\$.*|\.~lock\..*#|~WRL.*\.tmp|\.~.*)$/i,
  /^\._/,
  /^\..*\.sw[a-p]$/i,
  /^(.+~|#.+#|\.#.+)$/,
  /^\.(nfs|fuse_hidden|goutputstream-|smbdelete|syncthing\.|owncloudsync)/i,
  /^\..+\.(csv|tsv|txt|gz)\.[A-Za-z0-9]{6}$/i,
];

/** Folders that systems keep for themselves, whatever lies in them. */
const SYSTEM_FOLDERS =
  /(^|\/)(@eaDir|#recycle|\$RECYCLE\.BIN|RECYCLER|\.Trashes|\.Trash-[0-9]+|\.Spotlight-V100|\.fseventsd|\.TemporaryItems|\.AppleDouble|\.DocumentRevisions-V100|__MACOSX|System Volume Information|lost\+found|\.git|\.svn)\//i;

/** The name of a file that another program still writes. */
const UNFINISHED = /\.(filepart|part|partial|crdownload|download|opdownload|tmp|temp)$/i;

/** Files for people, by their name alone. */
const FOR_PEOPLE = /^read[-_ ]?me([-_. ].*)?$/i;
const TABLE = /\.(csv|tsv|tab|gz|xlsx?|json)$/i;

/** What a document is called that was put beside the exports, and that no export could be. */
const DOCUMENTS =
  /\.(pdf|png|jpe?g|gif|bmp|tiff?|webp|svg|heic|docx?|odt|rtf|pptx?|msg|eml|html?|mht|mhtml|url|lnk|md|mp4|mov)$/i;

/** Why a file is nobody's upload, by its name alone; nothing where it may be one. */
export function systemFile(file: string): string | undefined {
  if (file.endsWith('/')) return 'a folder marker holds nothing';
  const name = nameOf(file);
  if (SYSTEM_FOLDERS.test(file)) return 'the folder belongs to the operating system or a sync program';
  if (SYSTEM_FILES.some((form) => form.test(name))) {
    return `${name.replace(/[\r\uf00d]/g, '')} is a file of the operating system, an editor or an office program`;
  }
  if (UNFINISHED.test(name))
    return `${name} is an upload that has not ended; it is read under its own name once it has`;
  return FOR_PEOPLE.test(name) && !TABLE.test(name) ? `${name} is a note for people` : undefined;
}

/** Whether a file is a document beside the exports by its name: where it is refused, no month waits for it. */
export function isDocument(file: string): boolean {
  return DOCUMENTS.test(nameOf(file));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
