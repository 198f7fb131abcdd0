// Builds the style sheets, scripts and fonts of the pages: node build.mjs [FOLDER]
import { build } from "esbuild";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

const out = path.resolve(process.argv[2] ?? "../.venv/share/tricord/pages");

/** Where a package from npm lies. */
const package_ = (name) => path.resolve("node_modules", name);

/** Fonts as WOFF2 alone: every browser of the last ten years reads it. */
const onlyWoff2 = {
  name: "only-woff2",
  setup(chain) {
    chain.onLoad({ filter: /@fontsource.*\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, "utf8");
      const contents = css.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, "");
      return { contents, loader: "css" };
    });
  },
};

const common = {
  bundle: true,
  minify: true,
  target: ["es2022"],
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  ...common,
  entryPoints: { main: "src/main.ts" },
  format: "esm",
  splitting: true,
  outdir: out,
  chunkNames: "[name]",
});
await build({
  ...common,
  entryPoints: { "maplibre-gl-worker": "maplibre-gl/dist/maplibre-gl-worker.mjs" },
  format: "esm",
  outdir: out,
});
await build({
  ...common,
  entryPoints: { tricord: "styles/tricord.css", fonts: "styles/fonts.css" },
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
  plugins: [onlyWoff2],
  outdir: out,
});
await cp("styles/mark.svg", path.join(out, "mark.svg"));
await cp(path.join(package_("world-atlas"), "land-50m.json"), path.join(out, "land-50m.json"));
await mkdir(path.join(out, "licences"), { recursive: true });
for (const name of [
  "@fontsource-variable/ibm-plex-sans",
  "@fontsource/ibm-plex-mono",
  "@fontsource-variable/noto-sans-kr",
  "@fontsource-variable/noto-sans-jp",
  "@fontsource-variable/noto-sans-sc",
  "cytoscape",
  "htmx.org",
  "maplibre-gl",
  "topojson-client",
  "world-atlas",
]) {
  for (const file of ["LICENSE", "LICENSE.txt", "LICENSE.md"]) {
    const from = path.join(package_(name), file);
    const to = path.join(out, "licences", `${name.replace(/^@/, "").replace("/", "-")}.txt`);
    await cp(from, to).catch(() => undefined);
  }
}
