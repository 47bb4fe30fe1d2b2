import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"094. The repository has one address, and its owner sets it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/094-the-repository-has-one-address.md","filePath":"decisions/094-the-repository-has-one-address.md"}');
const _sfc_main = { name: "decisions/094-the-repository-has-one-address.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="094-the-repository-has-one-address-and-its-owner-sets-it" tabindex="-1">094. The repository has one address, and its owner sets it <a class="header-anchor" href="#094-the-repository-has-one-address-and-its-owner-sets-it" aria-label="Permalink to &quot;094. The repository has one address, and its owner sets it&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>repository</code> in the root <code>package.json</code> is the one place of the repository&#39;s address. <code>repository</code>, <code>homepage</code> and <code>bugs</code> of every published package are made of it, by <code>pnpm release:repository URL</code>. Until the repository has a public home the address is <code>https://git.example/apoint/apoint</code>: names under <code>.example</code> are reserved, and can belong to nobody. The workflow that publishes refuses while the manifests name another repository than the one that it runs in.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>An address at a public host that looks likely: it can belong to somebody else, who would then get the reports of our users.</li><li>Members that the workflow writes while it publishes: then a tarball is not what the sources make.</li><li>No members until there is an address: every package would be incomplete, and no check could hold them together.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The first release needs one commit by the owner. SECURITY.md names the report of the repository&#39;s host without an address.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/094-the-repository-has-one-address.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _094TheRepositoryHasOneAddress = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _094TheRepositoryHasOneAddress as default
};
