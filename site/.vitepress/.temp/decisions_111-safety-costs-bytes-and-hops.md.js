import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"111. Safety costs bytes and hops","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/111-safety-costs-bytes-and-hops.md","filePath":"decisions/111-safety-costs-bytes-and-hops.md"}');
const _sfc_main = { name: "decisions/111-safety-costs-bytes-and-hops.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="111-safety-costs-bytes-and-hops" tabindex="-1">111. Safety costs bytes and hops <a class="header-anchor" href="#111-safety-costs-bytes-and-hops" aria-label="Permalink to &quot;111. Safety costs bytes and hops&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Bundles and <a href="/apoint/ways.html">ways</a> may grow by what refuses something that would otherwise be believed, signed or thrown without a code. Bytes of gzip before and after: <code>canonical-request</code> 1967 and 2180, verifying RSA256 4124 and 4764, the client 12 655 and 16 029. Functions on the four ways: 52, 62, 60 and 37 before; 65, 84, 76 and 43 after.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One check of everything at the outermost function: the layers below are used alone as well, and would trust their callers.</li><li>Shorter messages: a code of an error is for programs, and its sentence is the only help that a person gets.</li><li>Less for browsers: the same message would be refused on one half of the cryptography and accepted on the other.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Most of it is in five places: options read as own members, bytes recognised in every realm, one set of rules for a key in every form, numbers that JSON would change, and the facts that decide whether a refusal may be believed. Whoever shortens one of them has to keep the tests that feed values of every kind.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/111-safety-costs-bytes-and-hops.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _111SafetyCostsBytesAndHops = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _111SafetyCostsBytesAndHops as default
};
