import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"BODY_TOO_LARGE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/BODY_TOO_LARGE.md","filePath":"errors/BODY_TOO_LARGE.md"}');
const _sfc_main = { name: "errors/BODY_TOO_LARGE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="body_too_large" tabindex="-1">BODY_TOO_LARGE <a class="header-anchor" href="#body_too_large" aria-label="Permalink to &quot;BODY_TOO_LARGE&quot;">​</a></h1><p>The body is longer than the limit.</p><p><strong>What to do.</strong> Refuse it. If such bodies are genuine, raise the limit: <code>maximumBodyBytes</code>, or <code>maximumResponseBytes</code> of the client.</p><p><strong>HTTP status of an unsigned refusal.</strong> 413</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#readbody"><code>readBody</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The body is longer than the limit of … bytes.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/BODY_TOO_LARGE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BODY_TOO_LARGE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BODY_TOO_LARGE as default
};
