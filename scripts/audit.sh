#!/bin/sh
# The heavy checks, on a site as built: links, the Nu HTML checker on every page, one page of each kind in Chromium, Lighthouse on home,
# a text and search. Needs npm, Java and a Chromium. $1: the Python of the project. $2: the site (site).
set -eu
cd "$(dirname "$0")/.."
python=$1
site=${2:-site}
npm install --silent --no-save --no-audit --no-fund --prefix node_modules/.audit vnu-jar@26.9.27 lighthouse@12.8.2
tools=node_modules/.audit/node_modules
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
