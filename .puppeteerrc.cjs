// The browser comes with the package, so Puppeteer must download none.
module.exports = { skipDownload: true }
