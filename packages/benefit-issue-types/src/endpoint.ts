/** Path of "Issue A. Point", to be called by POST. Published. */
export const ISSUE_URI = '/api/open/alipay/v1/promotion/benefit/issue';
