import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"069. client/signed has no validator of its own","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/069-client-signed-has-no-validator-of-its-own.md","filePath":"decisions/069-client-signed-has-no-validator-of-its-own.md"}');
const _sfc_main = { name: "decisions/069-client-signed-has-no-validator-of-its-own.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="069-clientsigned-has-no-validator-of-its-own" tabindex="-1">069. <code>client/signed</code> has no validator of its own <a class="header-anchor" href="#069-clientsigned-has-no-validator-of-its-own" aria-label="Permalink to &quot;069. \`client/signed\` has no validator of its own&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: superseded by <a href="/apoint/decisions/074-an-operation-is-a-value-with-its-own-validators.html">074</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The smallest client checks only what its own safety needs. <code>validateRequest</code> puts all rules of the page in.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>All rules in every client: whoever asks for the smallest one has bodies that are right by construction.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The two entries of the client differed in validation as well as in envelopes, for no reason that their names told.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/069-client-signed-has-no-validator-of-its-own.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _069ClientSignedHasNoValidatorOfItsOwn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _069ClientSignedHasNoValidatorOfItsOwn as default
};
