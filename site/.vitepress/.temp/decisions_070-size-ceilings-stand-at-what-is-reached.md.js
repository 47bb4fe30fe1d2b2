import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"070. Size ceilings stand at what is reached","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/070-size-ceilings-stand-at-what-is-reached.md","filePath":"decisions/070-size-ceilings-stand-at-what-is-reached.md"}');
const _sfc_main = { name: "decisions/070-size-ceilings-stand-at-what-is-reached.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="070-size-ceilings-stand-at-what-is-reached" tabindex="-1">070. Size ceilings stand at what is reached <a class="header-anchor" href="#070-size-ceilings-stand-at-what-is-reached" aria-label="Permalink to &quot;070. Size ceilings stand at what is reached&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Each ceiling of <code>pnpm sizes</code> is less than 1 % above the measured size. The commit that needs more raises it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Ceilings with room: room is for growth that nobody decided.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A bundle is also searched for what must not be in it, by files and by words, since one file may hold both halves of a layer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/070-size-ceilings-stand-at-what-is-reached.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _070SizeCeilingsStandAtWhatIsReached = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _070SizeCeilingsStandAtWhatIsReached as default
};
