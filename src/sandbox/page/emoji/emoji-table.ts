/** The shortcodes that Slack apps commonly use. One line reads `character name name …`. */
const lines = `
🟢 large_green_circle
🟡 large_yellow_circle
🟠 large_orange_circle
🔴 red_circle
🔵 large_blue_circle
🟣 large_purple_circle
🟤 large_brown_circle
⚪ white_circle
⚫ black_circle
🟥 large_red_square
🟧 large_orange_square
🟨 large_yellow_square
🟩 large_green_square
🟦 large_blue_square
🔶 large_orange_diamond
🔷 large_blue_diamond
🔺 small_red_triangle
🔻 small_red_triangle_down
⚠️ warning
🚨 rotating_light
⛔ no_entry
🚫 no_entry_sign
🛑 octagonal_sign
✅ white_check_mark
☑️ ballot_box_with_check
✔️ heavy_check_mark
❌ x
❎ negative_squared_cross_mark
❗ exclamation heavy_exclamation_mark
❓ question
❕ grey_exclamation
❔ grey_question
ℹ️ information_source
💡 bulb
🔔 bell
🔕 no_bell
📅 date
📆 calendar
🗓️ spiral_calendar_pad
⏰ alarm_clock
⏳ hourglass_flowing_sand
⌛ hourglass
⏱️ stopwatch
🕐 clock1
🕓 clock4
💤 zzz
📈 chart_with_upwards_trend
📉 chart_with_downwards_trend
📊 bar_chart
📋 clipboard
📌 pushpin
📍 round_pushpin
📎 paperclip
🔗 link
📝 memo pencil
✏️ pencil2
📣 mega
📢 loudspeaker
📞 telephone_receiver
☎️ phone telephone
📧 e-mail email
✉️ envelope
📨 incoming_envelope
📥 inbox_tray
📤 outbox_tray
💬 speech_balloon
🗣️ speaking_head_in_silhouette
👤 bust_in_silhouette
👥 busts_in_silhouette
🏢 office
🏠 house
🤝 handshake
👋 wave
👍 +1 thumbsup
👎 -1 thumbsdown
👏 clap
🙌 raised_hands
🙏 pray
👀 eyes
👉 point_right
👇 point_down
👆 point_up_2
💪 muscle
😀 grinning
😃 smiley
😄 smile
😊 blush
🙂 slightly_smiling_face
😐 neutral_face
🙁 slightly_frowning_face
😞 disappointed
😟 worried
😠 angry
😡 rage
😢 cry
😭 sob
😂 joy
😅 sweat_smile
😍 heart_eyes
🤔 thinking_face thinking
😴 sleeping
😎 sunglasses
🎉 tada
🎊 confetti_ball
🎯 dart
🏆 trophy
⭐ star
🌟 star2
✨ sparkles
🔥 fire
⚡ zap
🚀 rocket
💥 boom
💰 moneybag
💵 dollar
💶 euro
💸 money_with_wings
💼 briefcase
🧾 receipt
📦 package
📁 file_folder
📂 open_file_folder
📄 page_facing_up
📃 page_with_curl
🔍 mag
🔎 mag_right
🔒 lock
🔓 unlock
🔑 key
🛡️ shield
🔧 wrench
🛠️ hammer_and_wrench
⚙️ gear
🧩 jigsaw
🏷️ label
🔖 bookmark
🗑️ wastebasket
🔄 arrows_counterclockwise
🔁 repeat
➕ heavy_plus_sign
➖ heavy_minus_sign
➡️ arrow_right
⬅️ arrow_left
⬆️ arrow_up
⬇️ arrow_down
↗️ arrow_upper_right
↘️ arrow_lower_right
▶️ arrow_forward
🤖 robot_face
❤️ heart
💔 broken_heart
💙 blue_heart
💚 green_heart
💛 yellow_heart
🩺 stethoscope
🌱 seedling
🌧️ rain_cloud
☀️ sunny
⛅ partly_sunny
☁️ cloud
👑 crown
🚩 triangular_flag_on_post
🏁 checkered_flag
🥇 first_place_medal
💯 100
🆕 new
🆘 sos
`

/** Shortcode to character; several names may share one character. */
export const emojiTable: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [character = '', ...names] = line.split(' ')
      return names.map((name): [string, string] => [name, character])
    })
)
