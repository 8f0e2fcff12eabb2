"""The window itself: what it holds, its menus and bars, and its overlays."""
