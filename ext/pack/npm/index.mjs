import article_metrics from "./index.cjs";

export const { getLoadablePath, load } = article_metrics;
export default article_metrics;
