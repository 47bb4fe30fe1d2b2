import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"091. The first usable block of the wanted kind","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/091-the-first-usable-block-of-the-wanted-kind.md","filePath":"decisions/091-the-first-usable-block-of-the-wanted-kind.md"}');
const _sfc_main = { name: "decisions/091-the-first-usable-block-of-the-wanted-kind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="091-the-first-usable-block-of-the-wanted-kind" tabindex="-1">091. The first usable block of the wanted kind <a class="header-anchor" href="#091-the-first-usable-block-of-the-wanted-kind" aria-label="Permalink to &quot;091. The first usable block of the wanted kind&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Of several blocks in one text an import takes the first that is a key of the wanted type and can be used. Blocks whose label is that of the other type come last, and count only if their label is wrong. What is behind the key is not decoded. If none can be used, the error is that of the first block of the wanted kind. Formats that are not read are named, with the command that converts them.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Parse all blocks first: an Ed25519 certificate in a chain, or an encrypted key beside it, would make the file useless.</li><li>Stop at the first block of the wanted type, whatever it is: a chain does not always begin with its leaf.</li><li>Read OpenSSH, PKCS#12 and passphrases ourselves: each is a parser more for bytes that are secret, and every machine has the tools.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A damaged key is passed over if a usable one stands behind it in the same text. Give texts with one key of each type where that matters.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/091-the-first-usable-block-of-the-wanted-kind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _091TheFirstUsableBlockOfTheWantedKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _091TheFirstUsableBlockOfTheWantedKind as default
};
