import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"051. JSON with a name twice in one object is refused","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/051-json-with-a-name-twice-in-one-object-is-refused.md","filePath":"decisions/051-json-with-a-name-twice-in-one-object-is-refused.md"}');
const _sfc_main = { name: "decisions/051-json-with-a-name-twice-in-one-object-is-refused.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="051-json-with-a-name-twice-in-one-object-is-refused" tabindex="-1">051. JSON with a name twice in one object is refused <a class="header-anchor" href="#051-json-with-a-name-twice-in-one-object-is-refused" aria-label="Permalink to &quot;051. JSON with a name twice in one object is refused&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A body in which one object has the same name twice is refused, by the endpoint with a U and by the client as an unknown outcome.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Take the last one, as <code>JSON.parse</code> does: other readers take the first. A <code>result</code> or <code>bizNo</code> that stands there twice would mean two things, and the signature covers both.</li><li>A parser of our own: larger and slower.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>It is found by counting: text has one colon outside of strings for each member, and <code>JSON.parse</code> made fewer members if one replaced another. For half a mebibyte it takes 2 ms beside 7 ms for parsing.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/051-json-with-a-name-twice-in-one-object-is-refused.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _051JsonWithANameTwiceInOneObjectIsRefused = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _051JsonWithANameTwiceInOneObjectIsRefused as default
};
