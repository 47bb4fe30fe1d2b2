import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"083. How header names are spelled is an option of each client","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/083-header-spelling-per-client.md","filePath":"decisions/083-header-spelling-per-client.md"}');
const _sfc_main = { name: "decisions/083-header-spelling-per-client.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="083-how-header-names-are-spelled-is-an-option-of-each-client" tabindex="-1">083. How header names are spelled is an option of each client <a class="header-anchor" href="#083-how-header-names-are-spelled-is-an-option-of-each-client" aria-label="Permalink to &quot;083. How header names are spelled is an option of each client&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><p>Supersedes: <a href="/apoint/decisions/021-header-names-in-the-spelling-of-the-page.html">021</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A gateway writes header names as published by default, and in lower case for a client whose settings say so. Every adapter does. Separator, signing key and envelopes are members of a client in the same way.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One spelling for all (<a href="/apoint/decisions/021-header-names-in-the-spelling-of-the-page.html">021</a>): some SDKs find only the published spelling, others only lower case, and one skips verification silently when it does not find its names (<a href="/apoint/protocol.html#23-other-implementations">protocol 2.3</a>).</li><li>Both spellings at once: a header that comes twice is refused by strict peers, and joined by others.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An operator has to know which SDK a client uses.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/083-header-spelling-per-client.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _083HeaderSpellingPerClient = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _083HeaderSpellingPerClient as default
};
