// An address of a work of which one text is left: that text's page is the work's.
const [, text] = location.pathname.match(/\/works\/([a-z2-7]+-\d+)\/(?:index\.html)?$/) ?? [];
if (text) location.replace(`${document.documentElement.dataset.root}texts/${text}/`);
