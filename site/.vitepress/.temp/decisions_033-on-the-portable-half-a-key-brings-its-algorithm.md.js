import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"033. On the portable half a key brings its algorithm","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/033-on-the-portable-half-a-key-brings-its-algorithm.md","filePath":"decisions/033-on-the-portable-half-a-key-brings-its-algorithm.md"}');
const _sfc_main = { name: "decisions/033-on-the-portable-half-a-key-brings-its-algorithm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="033-on-the-portable-half-a-key-brings-its-algorithm" tabindex="-1">033. On the portable half a key brings its algorithm <a class="header-anchor" href="#033-on-the-portable-half-a-key-brings-its-algorithm" aria-label="Permalink to &quot;033. On the portable half a key brings its algorithm&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: superseded by <a href="/apoint/decisions/079-keys-are-a-package-and-a-key-brings-its-operations.html">079</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A P-224 key on the portable half carries its own signing or verifying along, and <code>signature-header</code> calls what the key brought. What a bundle holds is chosen where keys are imported: by algorithm (<code>importRsaPublicKey</code>) and by form (<code>importRsaSpki</code>, <code>importRsaPkcs8</code>).</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A second set of <code>sign</code> and <code>verify</code>: two of everything to choose from and to test.</li><li>One <code>sign</code> that knows all algorithms: an RSA-only bundle would carry P-224.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Whoever imports RSA keys only bundles RSA only. The rule held for one half and one algorithm.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/033-on-the-portable-half-a-key-brings-its-algorithm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _033OnThePortableHalfAKeyBringsItsAlgorithm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _033OnThePortableHalfAKeyBringsItsAlgorithm as default
};
