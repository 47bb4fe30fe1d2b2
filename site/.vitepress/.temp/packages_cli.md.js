import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@apoint/cli","description":"","frontmatter":{},"headers":[],"relativePath":"packages/cli.md","filePath":"packages/cli.md"}');
const _sfc_main = { name: "packages/cli.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apointcli" tabindex="-1">@apoint/cli <a class="header-anchor" href="#apointcli" aria-label="Permalink to &quot;@apoint/cli&quot;">​</a></h1><p>The <code>apoint</code> command: keys, signatures, envelopes, orders, a local AlipayHK and proxies, without writing code.</p><h2 id="install" tabindex="-1">Install <a class="header-anchor" href="#install" aria-label="Permalink to &quot;Install&quot;">​</a></h2><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> install</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --global</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> @apoint/cli</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">apoint</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --help</span></span></code></pre></div><p>Node 20.19 or later.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("packages/cli.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cli = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cli as default
};
