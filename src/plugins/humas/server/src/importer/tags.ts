/** "Tags: lapas, remisi" and "#Kemenkumham #LapasKendal": words to file a text under. null: it is no such line. */
export function readTagLine(text: string): string[] | null {
  if (text.length > 320) return null;
  const listed = /^(?:tags?|tagar|kata kunci)\s*:\s*(.{2,300})$/iu.exec(text)?.[1]?.split(/\s*[,;|]\s*/);
  if (listed?.every((tag) => tag.split(' ').length <= 4)) return listed.filter((tag) => tag !== '').map(withoutHash);
  if (!/^(?:#[\p{L}\p{N}_]+[\s,.]*){1,30}$/u.test(text)) return null;
  return (text.match(/#[\p{L}\p{N}_]+/gu) ?? []).map(withoutHash);
}

const withoutHash = (tag: string) => tag.replace(/^#/, '').replace(/\.$/, '');
