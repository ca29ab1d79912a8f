// How wide a string stands in a terminal, for the help of yargs: it is ours and has neither emoji nor wide letters. The
// library's own way makes tables of all emoji, which takes longer than reading the command line.
const stringWidth = (text) => [...text].length

// biome-ignore lint/style/noDefaultExport: it stands for a module that has one
export { stringWidth as default }
