// The short names of the emoji that a communications team meets; an unknown one stays as it was written.

const NAMES = `
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ no_entry ⛔
no_entry_sign 🚫 warning ⚠️ rotating_light 🚨 fire 🔥 ambulance 🚑 police_car 🚓 fire_engine 🚒 construction 🚧
large_orange_circle 🟠 orange_circle 🟠 large_blue_circle 🔵 blue_circle 🔵 red_circle 🔴 large_green_circle 🟢
large_yellow_circle 🟡 white_circle ⚪ black_circle ⚫ large_blue_diamond 🔷 small_blue_diamond 🔹 small_orange_diamond 🔸
memo 📝 pencil ✏️ pencil2 ✏️ writing_hand ✍️ page_facing_up 📄 newspaper 📰 books 📚 clipboard 📋 pushpin 📌 paperclip 📎
calendar 📅 date 📅 spiral_calendar_pad 🗓️ calendar_spiral 🗓️ clock9 🕘 clock10 🕙 hourglass ⌛ hourglass_flowing_sand ⏳
alarm_clock ⏰ stopwatch ⏱️ speech_balloon 💬 left_speech_bubble 🗨️ thought_balloon 💭 loudspeaker 📢 mega 📣 bell 🔔
no_bell 🔕 lock 🔒 unlock 🔓 closed_lock_with_key 🔐 key 🔑 shield 🛡️ eye 👁️ eyes 👀 mag 🔍 mag_right 🔎 bulb 💡
information_source ℹ️ question ❓ grey_question ❔ exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️
link 🔗 globe_with_meridians 🌐 house 🏠 office 🏢 classical_building 🏛️ school 🏫 hospital 🏥 bar_chart 📊
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 camera 📷 frame_with_picture 🖼️ movie_camera 🎥 video_camera 📹
email 📧 envelope ✉️ e-mail 📧 inbox_tray 📥 outbox_tray 📤 mailbox 📫 telephone ☎️ telephone_receiver 📞 phone ☎️
iphone 📱 computer 💻 robot_face 🤖 gear ⚙️ wrench 🔧 hammer 🔨 wastebasket 🗑️ package 📦 gift 🎁 tada 🎉 sparkles ✨
star ⭐ star2 🌟 trophy 🏆 medal 🏅 wave 👋 raised_hands 🙌 clap 👏 pray 🙏 thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎
ok_hand 👌 muscle 💪 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 raised_hand ✋ hand ✋ handshake 🤝
heart ❤️ blue_heart 💙 green_heart 💚 broken_heart 💔 smile 😄 smiley 😃 grinning 😀 grin 😁 blush 😊 slightly_smiling_face 🙂
wink 😉 joy 😂 thinking_face 🤔 neutral_face 😐 confused 😕 worried 😟 disappointed 😞 cry 😢 sob 😭 angry 😠 rage 😡
sunglasses 😎 heart_eyes 😍 relieved 😌 sweat_smile 😅 scream 😱 sleeping 😴 zzz 💤 bust_in_silhouette 👤
busts_in_silhouette 👥 family 👪 baby 👶 cop 👮 construction_worker 👷 deciduous_tree 🌳 evergreen_tree 🌲 christmas_tree 🎄
snowflake ❄️ snowman ⛄ sunny ☀️ cloud ☁️ rain_cloud 🌧️ zap ⚡ umbrella ☔ droplet 💧 ocean 🌊 rainbow 🌈 maple_leaf 🍁
fallen_leaf 🍂 seedling 🌱 tulip 🌷 recycle ♻️ bike 🚲 bus 🚌 car 🚗 train 🚆 ice_hockey_stick_and_puck 🏒 ice_skate ⛸️
soccer ⚽ swimmer 🏊 musical_note 🎵 art 🎨 performing_arts 🎭 coffee ☕ cake 🍰 birthday 🎂 arrow_right ➡️ arrow_left ⬅️
arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 repeat 🔁 leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️
double_vertical_bar ⏸️ pause_button ⏸️ arrow_forward ▶️ stop_button ⏹️ octagonal_sign 🛑 heavy_plus_sign ➕ plus ➕
heavy_minus_sign ➖ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ new 🆕 sos 🆘 100 💯 flag-ca 🇨🇦 fleur_de_lis ⚜️ dog 🐶 cat 🐱
bee 🐝 bird 🐦 new_moon 🌑 crescent_moon 🌙 earth_americas 🌎 checkered_flag 🏁 triangular_flag_on_post 🚩 bookmark 🔖
ballot_box_with_ballot 🗳️ scroll 📜 scales ⚖️ briefcase 💼 identification_card 🪪 lightbulb 💡 megaphone 📣 hash #️⃣`;

const words = NAMES.trim().split(/\s+/);
const signs = new Map();
for (let at = 0; at < words.length; at += 2) signs.set(words[at], words[at + 1]);

export const emoji = (name) => signs.get(name);

export const withEmoji = (text) =>
  text.replace(/:([a-z0-9_+-]+):(?::skin-tone-\d:)?/g, (whole, name) => signs.get(name) ?? whole);
