/** Path of "Issue A. Point"; call it with POST. Published. */
export const ISSUE_URI = '/api/open/alipay/v1/promotion/benefit/issue';
