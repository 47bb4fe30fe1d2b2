import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"097. Consumers are installed beside the tarballs","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/097-consumers-are-installed-beside-the-tarballs.md","filePath":"decisions/097-consumers-are-installed-beside-the-tarballs.md"}');
const _sfc_main = { name: "decisions/097-consumers-are-installed-beside-the-tarballs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="097-consumers-are-installed-beside-the-tarballs" tabindex="-1">097. Consumers are installed beside the tarballs <a class="header-anchor" href="#097-consumers-are-installed-beside-the-tarballs" aria-label="Permalink to &quot;097. Consumers are installed beside the tarballs&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>pnpm consumers</code> installs the tarballs with exact versions of five TypeScripts, Jest, esbuild, undici and Next by npm in an empty folder, and uses them there. None of these tools is in the lockfile of the repository.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Development dependencies under other names: every contributor would download half a gigabyte, and the packages would be links to their sources.</li><li>Declarations of types only: that a bundle or a route handler compiles does not say that it runs.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>It takes about 100 seconds of one processor, of which the five TypeScripts take half and the build of Next fifteen. What these tools depend on is not pinned, so that a broken release of theirs is seen here first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/097-consumers-are-installed-beside-the-tarballs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _097ConsumersAreInstalledBesideTheTarballs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _097ConsumersAreInstalledBesideTheTarballs as default
};
