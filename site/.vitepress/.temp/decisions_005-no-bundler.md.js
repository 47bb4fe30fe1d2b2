import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"005. No bundler: what is published can be read","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/005-no-bundler.md","filePath":"decisions/005-no-bundler.md"}');
const _sfc_main = { name: "decisions/005-no-bundler.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="005-no-bundler-what-is-published-can-be-read" tabindex="-1">005. No bundler: what is published can be read <a class="header-anchor" href="#005-no-bundler-what-is-published-can-be-read" aria-label="Permalink to &quot;005. No bundler: what is published can be read&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>dist/</code> is what <code>tsc</code> makes of <code>src/</code>, file by file. One public concept is in one file that is named after it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Bundled and minified files: they load sooner, but cannot be read or audited.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A stack trace names the file that one finds in the repository. An application that counts milliseconds at its start bundles itself; see <a href="/apoint/decisions/081-the-aim-for-the-cold-start-is-withdrawn.html">081</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/005-no-bundler.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _005NoBundler = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _005NoBundler as default
};
