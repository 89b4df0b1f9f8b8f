/** Twenty segments on Online Retail, of every kind: they need the plugin rfm. Tiers and groups of a split count one each. */
export const retailSegments = `
define spend_12m = sum of order_lines.amount in last 12 months "Spend, last 12 months"

segment recent "Bought in the last 7 days"
  tags lifecycle
  where has order_lines in last 7 days

segment active "Bought in the last 90 days"
  tags lifecycle
  where has order_lines in last 90 days

segment lapsed "Bought this year, but not for 90 days"
  tags lifecycle, retention
  where has order_lines from 365 days ago to 90 days ago
    and has no order_lines in last 90 days

segment big_spenders "Spent 2,000 or more in 12 months"
  tags value
  where spend_12m >= 2000

segment good_year "Spent 2,000 or more in 365 days"
  tags value
  where sum of order_lines.amount in last 365 days >= 2000
    and has at least 2 order_lines in last 365 days

segment loyal "Ordered five times or more in half a year"
  tags value
  where count of distinct order_lines.invoice in last 6 months >= 5

segment explorers "50 products or more in three months"
  tags taste
  where count of distinct order_lines.product in previous 3 months >= 50

segment came_back "Ordered again within 14 days"
  tags lifecycle
  where has sequence (
    order_lines
    then order_lines within 14 days
  ) in last 60 days

segment went_quiet "Spent much at once, then nothing for 60 days"
  tags retention
  where has sequence (
    order_lines where (amount >= 200)
    then no order_lines within 60 days
  ) in last 180 days

segment abroad "Ordered from outside the United Kingdom"
  tags geography
  where has order_lines where (Country is not "United Kingdom") ever

segment top_100 "The hundred best of the year"
  tags value, vip
  where in top 100 by sum of order_lines.amount in last 365 days

segment best_active "Best tenth of those active"
  tags value, vip
  where in top 10% by spend_12m among (member of active)

tiers tier "Value tier"
  tags value
  tier gold "Gold" where spend_12m >= 5000
  tier silver "Silver" where spend_12m >= 1000
  otherwise basic "Basic"

segment champions "Champions"
  tags rfm
  where rfm.segment is "champions"

segment rescue "Worth winning back"
  tags retention
  where member of lapsed
    and (member of big_spenders or rfm.monetary_score >= 4)

segment nobody "Spent a million in a week"
  where sum of order_lines.amount in last 7 days >= 1_000_000

segment everybody "Ever bought"
  where has order_lines ever

split test "Win-back test" of lapsed
  seed "autumn"
  group letter 50%
  group control 50%
`;

/** Twenty segments on Complete Journey, likewise. */
export const journeySegments = `
define spend_90d = sum of purchases.amount in last 90 days "Spend, last 90 days"

segment regulars "Bought in each of the last 3 months"
  tags lifecycle
  where has purchases in each of previous 3 months

segment lapsed "Bought before, but not for 60 days"
  tags lifecycle, retention
  where has purchases before 60 days ago
    and has no purchases in last 60 days

segment spenders "Spent 50 USD or more in 90 days"
  tags value
  where spend_90d >= 50 USD

segment own_brand "Buys the shop's own brand"
  tags taste
  where sum of purchases.amount where (brand is "Private") ever
      / sum of purchases.amount ever > 40%
    and count of purchases ever >= 5

segment fresh "Fresh food of three kinds or more"
  tags taste
  where count of distinct purchases.category where (department in ("PRODUCE", "MEAT", "DELI", "SEAFOOD")) in last 6 months >= 3

segment coupon_users "Handed in a coupon in half a year"
  tags campaigns
  where has redemptions in last 180 days

segment ignored "Mailed, and no coupon came back"
  tags campaigns
  where has sequence (
    mailings
    then no redemptions within 30 days
  ) in last 120 days

segment families "Families with children"
  tags demographics
  where kids_count in ("1", "2", "3+")

segment age_unknown "Nothing known but what they buy"
  tags demographics
  where age is unknown

segment well_off "Homeowners with a good income"
  tags demographics
  where home_ownership is "Homeowner"
    and income in ("75-99K", "100-124K", "125-149K", "150-174K", "175-199K", "200-249K", "250K+")

segment best_of_age "The ten best of every age"
  tags value, vip
  where in top 10 by sum of purchases.amount ever per age

tiers tier "Value tier"
  tags value
  tier platinum "Platinum" where spend_90d >= 120 USD
  tier gold "Gold" where spend_90d >= 60 USD
  tier silver "Silver" where spend_90d >= 20 USD
  otherwise bronze "Bronze"

segment champions "Champions"
  tags rfm
  where rfm.segment is "champions"

segment family_coupons "Families who use coupons"
  tags campaigns
  where member of families
    and member of coupon_users

segment nobody "Spent a million in a week"
  where sum of purchases.amount in last 7 days >= 1_000_000 USD

segment everybody "Every household"
  where has purchases ever or has no purchases ever

split trial "Spring trial" of families
  seed "spring"
  group coupon 50%
  group nothing 50%
`;
