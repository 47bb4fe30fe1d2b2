import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"101. Options are own members only","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/101-own-members-only.md","filePath":"decisions/101-own-members-only.md"}');
const _sfc_main = { name: "decisions/101-own-members-only.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="101-options-are-own-members-only" tabindex="-1">101. Options are own members only <a class="header-anchor" href="#101-options-are-own-members-only" aria-label="Permalink to &quot;101. Options are own members only&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted; took the place of a second record, 107</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>One function reads every options object, nested ones too: <code>ownOptions</code> of <code>primitives</code>. It returns a copy that has each known name as a member of its own, <code>undefined</code> where the caller&#39;s object does not have it itself. It refuses unknown names, and every value that is no plain object: a <code>Map</code>, an array, a promise, an instance of a class, the result of <code>Object.create(defaults)</code>. One function reads clocks (<code>clockOf</code>): it calls them without a receiver and checks what they throw or return.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Read options where they are used: <code>Object.prototype.replay = &#39;unchecked&#39;</code>, set by any other code in the process, would switch replay protection off in every gateway that does not name the option.</li><li>Take an instance of a class, as an earlier rule of some packages did: its members may be getters of its prototype, so that every option would silently keep its default. Whoever has one spreads it, or sees the error that says so.</li><li>A function for each use (names only, own members only, plain objects only): there were four, and they differed.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An order may still be a row of a store, of any class: both of its members are required, so none keeps a default. <code>performance.now</code> is given its receiver, since it works without in no runtime.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/101-own-members-only.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _101OwnMembersOnly = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _101OwnMembersOnly as default
};
