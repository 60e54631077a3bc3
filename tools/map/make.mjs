// Makes the base map of the dashboard: one line a country, its ISO 3166 alpha-3 code ("-" where it has none), name and outline as SVG path data
// in Natural Earth I projection, 960 units wide. Run: npm install && node make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { geoNaturalEarth1, geoPath, geoGraticule10 } from 'd3-geo';

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')));
const codes = new Map();
for (const file of ['states', 'territories']) {
  let code = null;
  for (const line of readFileSync(new URL(`../../data/actors/${file}.actors`, import.meta.url), 'utf8').split('\n')) {
    const head = /^(?:state|territory) ([A-Z]{3}) /.exec(line);
    if (head) code = head[1];
    const number = /^\s+isonum\s+(\d+)/.exec(line);
    if (number) codes.set(number[1].padStart(3, '0'), code);
  }
}
codes.set('Kosovo', 'XKX');
// d3 cuts shapes at the antimeridian itself. 153 units to the radian: 360 degrees at the equator are 837 units, and the map is 960 wide with its margin.
const projection = geoNaturalEarth1().scale(170).translate([480, 245]).precision(0.3);
const path = geoPath(projection).digits(1);
const lines = feature(atlas, atlas.objects.countries).features
  .filter((f) => f.properties.name !== 'Antarctica')
  .map((f) => [codes.get(f.id) ?? codes.get(f.properties.name) ?? '-', f.properties.name, path(f)]);
lines.sort((a, b) => (a[1] < b[1] ? -1 : 1));
lines.push(['graticule', '', path(geoGraticule10())]);
const target = new URL('../../src/Dragoman.Web/Assets/world.tsv', import.meta.url);
writeFileSync(target, lines.map((l) => l.join('\t') + '\n').join(''));
const bounds = path.bounds(mesh(atlas, atlas.objects.countries));
console.log(lines.length, 'lines', lines.filter((l) => l[0] === '-').map((l) => l[1]), bounds, projection([-180, 0]), projection([30, 50]));
