import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"apoint","description":"","frontmatter":{},"headers":[],"relativePath":"index.md","filePath":"index.md"}');
const _sfc_main = { name: "index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apoint" tabindex="-1">apoint <a class="header-anchor" href="#apoint" aria-label="Permalink to &quot;apoint&quot;">​</a></h1><p>A TypeScript toolkit for AlipayHK&#39;s signed and encrypted HTTP wire, made for one endpoint: &quot;Issue A. Point&quot;. Each layer of the wire is a package of its own: take the whole client, the whole gateway, or only the one header you need.</p><h2 id="start-here" tabindex="-1">Start here <a class="header-anchor" href="#start-here" aria-label="Permalink to &quot;Start here&quot;">​</a></h2><ul><li><a href="/apoint/start/issue-a-point.html">Issue an A.Point</a>, against a sandbox on your machine</li><li><a href="/apoint/start/verify-a-webhook.html">Verify a webhook</a> in Node, Express, Fastify, Hono, Koa or anything with Fetch</li><li><a href="/apoint/after-a-crash.html">Store an order, and come back after a crash</a></li></ul><h2 id="look-something-up" tabindex="-1">Look something up <a class="header-anchor" href="#look-something-up" aria-label="Permalink to &quot;Look something up&quot;">​</a></h2><ul><li>An <a href="/apoint/errors/">error code</a>: what it means, what to do, who throws it</li><li>The <a href="/apoint/protocol.html">protocol</a>, rule by rule, and how sure each statement is</li><li>A <a href="/apoint/explanations/floors.html">package</a>: what it is for, its options, its reference</li><li>Press <code>/</code> or <code>Ctrl</code> and <code>K</code> to search for a function, an option, a code or a word. The search works offline.</li></ul><h2 id="understand-it" tabindex="-1">Understand it <a class="header-anchor" href="#understand-it" aria-label="Permalink to &quot;Understand it&quot;">​</a></h2><ul><li><a href="/apoint/explanations/the-way-of-a-message.html">The way of a message</a>, and the order of its protections</li><li><a href="/apoint/explanations/what-a-signature-covers.html">What a signature covers</a></li><li><a href="/apoint/explanations/three-outcomes.html">Why there are three outcomes</a></li></ul><h2 id="judge-it" tabindex="-1">Judge it <a class="header-anchor" href="#judge-it" aria-label="Permalink to &quot;Judge it&quot;">​</a></h2><ul><li><a href="/apoint/promises.html">What is promised, and what is not</a>, and <a href="/apoint/security.html">what comes of each attack</a></li><li><a href="/apoint/performance.html">How fast</a> and <a href="/apoint/sizes.html">how large</a> it is, measured</li><li><a href="/apoint/decisions/">Why it is as it is</a></li></ul><p>This project is not AlipayHK&#39;s.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
