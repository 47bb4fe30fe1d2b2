import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"030. What is not published is not invented","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/030-what-is-not-published-is-not-invented.md","filePath":"decisions/030-what-is-not-published-is-not-invented.md"}');
const _sfc_main = { name: "decisions/030-what-is-not-published-is-not-invented.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="030-what-is-not-published-is-not-invented" tabindex="-1">030. What is not published is not invented <a class="header-anchor" href="#030-what-is-not-published-is-not-invented" aria-label="Permalink to &quot;030. What is not published is not invented&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The three open objects of the request are any JSON objects. Members that the page does not list are let through. The caller&#39;s own types and schemas go in through a generic and a hook (Standard Schema).</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Guess the members from samples: a wrong guess refuses good requests.</li><li>Refuse unknown members: the platform may add some at any time.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A typing error in an optional member is not found by us.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/030-what-is-not-published-is-not-invented.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _030WhatIsNotPublishedIsNotInvented = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _030WhatIsNotPublishedIsNotInvented as default
};
