SELECT group_concat(r.rank || r.basis || r.scope || coalesce(r.metric, '-') || r.start, ' ') FROM article_ranks('全市茶叶产量居全省第3位，茶园面积全省最大。') r
SELECT group_concat(m.value || m.unit || m.kind || coalesce(m.basis, '-') || m.metric, ' ') FROM article_metrics('茶叶产量12.5万吨，同比增长8.4%。') m
SELECT strip_pinyin('云泽(yúnzé)市') || article_clean('云泽(yúnzé)市茶叶丰收。') || chinese_number('三百六十五')
SELECT json_array_length(article_ranks('全市茶叶产量居全省第3位。')) || extract_rank('全市茶叶产量居全省第3位。', '全省') || article_metrics_version()
