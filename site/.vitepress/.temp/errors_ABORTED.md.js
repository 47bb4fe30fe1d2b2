import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ABORTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ABORTED.md","filePath":"errors/ABORTED.md"}');
const _sfc_main = { name: "errors/ABORTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="aborted" tabindex="-1">ABORTED <a class="header-anchor" href="#aborted" aria-label="Permalink to &quot;ABORTED&quot;">​</a></h1><p>The caller&#39;s signal ended the call.</p><p><strong>What to do.</strong> If it was thrown, nothing was sent. In an outcome, the result is unknown: repeat with the same <code>bizNo</code>.</p><p><strong>Who throws it.</strong> client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.submit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.issueBenefit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>; sandbox: <a href="/apoint/reference/@apoint/sandbox/#sandbox"><code>Sandbox.notify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The call was aborted by its signal.</span></span>
<span class="line"><span>The notification was stopped before the partner had answered.</span></span>
<span class="line"><span>Nothing was sent: the signal had aborted, or the sandbox was closed.</span></span>
<span class="line"><span>The sandbox was closed before the partner had answered.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ABORTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ABORTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ABORTED as default
};
