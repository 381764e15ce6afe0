import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useTranslation } from 'react-i18next'
import { currentLanguage, languages, setLanguage } from '#i18n/language.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { setTheme, useTheme } from '#ui/theme.ts'

const themes = [
  { value: 'light', icon: <Sun /> },
  { value: 'dark', icon: <Moon /> },
  { value: 'system', icon: <Monitor /> },
] as const

/** What stands under the person: theme, language, shortcuts, sign out. */
export function usePersonEntries(onShortcuts: () => void, onSignOut: () => void): MenuEntry[] {
  const { t } = useTranslation('frame')
  const theme = useTheme()
  return [
    {
      kind: 'radio',
      id: 'theme',
      label: t('person.theme'),
      value: theme,
      options: themes.map(({ value, icon }) => ({ value, icon, label: t(`person.${value}`) })),
      onSelect: (value) => {
        const chosen = themes.find((option) => option.value === value)
        if (chosen) setTheme(chosen.value)
      },
    },
    { kind: 'separator', id: 'after-theme' },
    {
      kind: 'radio',
      id: 'language',
      label: t('person.language'),
      value: currentLanguage(),
      options: languages.map((value) => ({ value, label: t(`person.${value}`) })),
      onSelect: (value) => {
        const chosen = languages.find((language) => language === value)
        if (chosen) void setLanguage(chosen)
      },
    },
    { kind: 'separator', id: 'after-language' },
    {
      id: 'shortcuts',
      label: t('person.shortcuts'),
      icon: <Keyboard />,
      shortcut: '?',
      onSelect: onShortcuts,
    },
    { id: 'sign-out', label: t('person.signOut'), icon: <LogOut />, onSelect: onSignOut },
  ]
}
