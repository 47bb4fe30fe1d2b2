import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"REPLAY_STORE_UNAVAILABLE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/REPLAY_STORE_UNAVAILABLE.md","filePath":"errors/REPLAY_STORE_UNAVAILABLE.md"}');
const _sfc_main = { name: "errors/REPLAY_STORE_UNAVAILABLE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="replay_store_unavailable" tabindex="-1">REPLAY_STORE_UNAVAILABLE <a class="header-anchor" href="#replay_store_unavailable" aria-label="Permalink to &quot;REPLAY_STORE_UNAVAILABLE&quot;">​</a></h1><p>The replay guard failed, was full, or did not answer in time, so it is not known whether the request came before.</p><p><strong>What to do.</strong> See <code>cause</code>, and repair the store or raise <code>maximumEntries</code>. The client was told U and will ask again.</p><p><strong>HTTP status of an unsigned refusal.</strong> 503</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>, <a href="/apoint/reference/@apoint/gateway/#creatememoryreplayguard"><code>createMemoryReplayGuard</code></a>, <a href="/apoint/reference/@apoint/gateway/redis.html#createredisreplayguard"><code>createRedisReplayGuard</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The memory of requests has no room for this client; raise maximumEntries, or share a store with room.</span></span>
<span class="line"><span>The replay guard could not say whether this request came before; see the cause.</span></span>
<span class="line"><span>Redis answered SET with neither OK nor nothing.</span></span>
<span class="line"><span>Too many claims wait for Redis; restore it, or raise maximumPending.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/REPLAY_STORE_UNAVAILABLE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const REPLAY_STORE_UNAVAILABLE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  REPLAY_STORE_UNAVAILABLE as default
};
