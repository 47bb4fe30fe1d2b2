import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"096. Types of the runtime only where there are any","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/096-types-of-the-runtime-only-where-there-are-any.md","filePath":"decisions/096-types-of-the-runtime-only-where-there-are-any.md"}');
const _sfc_main = { name: "decisions/096-types-of-the-runtime-only-where-there-are-any.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="096-types-of-the-runtime-only-where-there-are-any" tabindex="-1">096. Types of the runtime only where there are any <a class="header-anchor" href="#096-types-of-the-runtime-only-where-there-are-any" aria-label="Permalink to &quot;096. Types of the runtime only where there are any&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A public declaration names no global type. <code>RuntimeUrl</code>, <code>RuntimeAbortSignal</code>, <code>RuntimeRequest</code> and <code>RuntimeResponse</code> look whether <code>typeof globalThis</code> has the class: then they are its type, else what is used of it. <code>fetch</code> is <code>FetchFunction</code>: what the client gives, and what it reads of the answer.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li><code>typeof globalThis.fetch</code>: it does not compile without the DOM&#39;s types or Node&#39;s, and the <code>fetch</code> of <code>undici</code> does not fit it.</li><li><code>/// &lt;reference lib=&quot;dom&quot; /&gt;</code>: it puts <code>window</code> and <code>document</code> into the programs of everybody.</li><li>Interfaces for all of it: an own <code>AbortSignal</code> does not fit where a <code>fetch</code> wants the real one.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>pnpm consumers</code> compiles all entries from TypeScript 5.7 to 7, with and without the DOM&#39;s types.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/096-types-of-the-runtime-only-where-there-are-any.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _096TypesOfTheRuntimeOnlyWhereThereAreAny = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _096TypesOfTheRuntimeOnlyWhereThereAreAny as default
};
