const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const html = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
export const paragraphs = (lines: readonly string[], tag: string): string =>
  lines.map((line) => `<${tag}>${html(line).replaceAll("\n", "<br>")}</${tag}>`).join("");

/** Where a section is signed. */
export const signOff = (title: string): string =>
  `<fieldset><legend>Freigabe: ${html(title)}</legend><label><input type="checkbox"> gelesen und freigegeben</label><label>Name <input></label><label>Datum <input></label><label class="wide">Anmerkungen <input></label></fieldset>`;

export const STYLE = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#111;background:#fff}h2{border-bottom:2px solid #111;margin-top:3rem}h3{margin:0 0 .2rem;font-size:1.05rem}h4{margin:0;font-size:.75rem;color:#555;font-weight:600}article{border-top:1px solid #bbb;padding:.7rem 0;break-inside:avoid}.about{color:#555;font-size:.85rem;margin:.1rem 0 .5rem}.cells{display:grid;grid-template-columns:repeat(3,1fr);gap:0 1.2rem}.cells p{margin:.2rem 0}.wide{grid-column:span 2}ul{margin:.3rem 0;padding-left:1.1rem;font-size:.85rem;color:#333}nav ol{columns:2}fieldset{display:grid;grid-template-columns:2fr 2fr 1fr;gap:.8rem;margin:1.5rem 0;border:1px solid #111;break-inside:avoid}label{display:flex;gap:.5rem;align-items:end}input:not([type]){flex:1;min-width:4rem;border:0;border-bottom:1px solid #111;font:inherit}a{color:#003d99}@media(max-width:45rem){.cells,fieldset{display:block}.cells div{margin-bottom:.6rem}}@media print{@page{size:A4 landscape;margin:12mm}body{font-size:9.5pt;margin:0;max-width:none}section{break-before:page}}`;
