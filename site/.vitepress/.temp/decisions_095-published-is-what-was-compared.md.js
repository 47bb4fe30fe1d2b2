import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"095. What is published is what was compared","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/095-published-is-what-was-compared.md","filePath":"decisions/095-published-is-what-was-compared.md"}');
const _sfc_main = { name: "decisions/095-published-is-what-was-compared.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="095-what-is-published-is-what-was-compared" tabindex="-1">095. What is published is what was compared <a class="header-anchor" href="#095-what-is-published-is-what-was-compared" aria-label="Permalink to &quot;095. What is published is what was compared&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>pnpm release:check</code> builds twice, in two folders with nothing built before, and compares the tarballs byte for byte. The workflow publishes these very files, with npm&#39;s provenance and without a token, and puts their digests and a bill of materials for each package into the release. The bills come from <code>pnpm sbom</code>, which reads the lockfile. Peers that pnpm installs for our tests are taken out; number and time come from the content and the commit, so that the bill of a commit is always the same.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Let <code>changeset publish</code> pack again: it would publish a third build that nobody has compared.</li><li>An action for changesets: it would be one more program with the right to publish, for what ten lines of shell do.</li><li>A generator of bills that reads <code>node_modules</code>: it finds what our tests use, not what a user gets.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Actions are pinned by commit, and only the job that publishes has an identity. A run that broke off can be repeated: what is published already stays. The check takes about two minutes on two cores.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/095-published-is-what-was-compared.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _095PublishedIsWhatWasCompared = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _095PublishedIsWhatWasCompared as default
};
