import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"112. All bodies that are being read have one limit","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/112-all-bodies-have-one-limit.md","filePath":"decisions/112-all-bodies-have-one-limit.md"}');
const _sfc_main = { name: "decisions/112-all-bodies-have-one-limit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="112-all-bodies-that-are-being-read-have-one-limit" tabindex="-1">112. All bodies that are being read have one limit <a class="header-anchor" href="#112-all-bodies-that-are-being-read-have-one-limit" aria-label="Permalink to &quot;112. All bodies that are being read have one limit&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A gateway has <code>maximumBufferedBytes</code>, 64 MiB by default, for all bodies that it is reading at the same time. The first 4 KiB of each body are free. A body that finds no room is refused with <code>GATEWAY_BUSY</code> and status 503, before its signature could be checked, and so without one.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A limit on connections: it is the server&#39;s, and says nothing about how much each of them has sent.</li><li>A share for each client: before the signature is verified, a <code>Client-Id</code> is only a claim.</li><li>No limit beyond that of each body: who knows a <code>Client-Id</code> opens as many connections as the server takes, 1 MiB on each.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A stranger can fill the room with large bodies, and for that time large bodies of others are refused. Bodies of the usual size are still read. The room is given back when a body has been read, so it does not bound what handlers keep.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/112-all-bodies-have-one-limit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _112AllBodiesHaveOneLimit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _112AllBodiesHaveOneLimit as default
};
